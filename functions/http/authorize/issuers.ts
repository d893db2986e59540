import * as z from 'zod';

/** A party whose tokens we believe: ours, or the OIDC provider of the insurer's choice. */
export const Issuer = z.strictObject({
  issuer: z.string(),
  jwksUri: z.url(),
  /** Which claim names the application: `client_id` in Cognito's access tokens, `aud` elsewhere. */
  audienceClaim: z.string(),
  audiences: z.array(z.string()).min(1),
  /** Its tokens open the staff routes, and nothing else. */
  staff: z.boolean().default(false),
});
export type Issuer = z.infer<typeof Issuer>;

/** The issuers in the environment. Throws when the configuration is not as it must be. */
export function issuersFrom(json: string | undefined): Issuer[] {
  return z
    .array(Issuer)
    .min(1)
    .parse(JSON.parse(json ?? '[]'));
}
