/** Takes the place of SHA-256 written in JavaScript inside the bundles: Node has its own. Throws when used. */
export class Sha256Js {
  constructor() {
    throw new Error('SHA-256 in JavaScript is not part of this bundle');
  }
}
