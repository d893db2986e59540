import { ThrottlingException } from '@aws-sdk/client-dynamodb';

// Would never be true in a bundle: the class is not registered there.
export const isThrottled = (error: unknown) => error instanceof ThrottlingException;
