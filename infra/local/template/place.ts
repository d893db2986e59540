/** Where the pretended account lies. Every name below follows from it and the template: a restart finds the same. */
export type Place = { region: string; account: string; url: string; tablePrefix: string };

export const ACCOUNT = '000000000000';

/** An ARN in the pretended account. */
export function arn(place: Place, service: string, rest: string): string {
  return `arn:aws:${service}:${place.region}:${place.account}:${rest}`;
}

/** An ARN of a service whose names are global (s3, iam). */
export function globalArn(service: string, rest: string, account = ''): string {
  return `arn:aws:${service}::${account}:${rest}`;
}
