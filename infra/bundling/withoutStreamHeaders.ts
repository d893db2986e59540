/** Takes the place of the headers of a streamed event inside the bundles: we sign requests alone. Throws when used. */
export class HeaderFormatter {
  format(): never {
    throw new Error('Signed event streams are not part of this bundle');
  }
}
