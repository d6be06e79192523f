import * as z from 'zod/mini';

const CallId = z.string().check(z.minLength(1), z.maxLength(64));

/** A call of a contract method as it arrives from a page; the app itself checks the input. */
export const CallRequest = z.strictObject({
  path: z.string().check(z.maxLength(100)),
  input: z.optional(z.unknown()),
  callId: z.optional(CallId),
});

/** The wish to give up a call that takes its time. */
export const CancelRequest = z.strictObject({ callId: CallId });

/** A file that a page hands over whole. */
export const PutFileRequest = z.strictObject({
  name: z.string().check(z.maxLength(1000)),
  bytes: z.instanceof(Uint8Array),
});

/** A finished file that the person wants to keep. */
export const SaveFileRequest = z.strictObject({ fileId: z.string().check(z.maxLength(64)) });

/** Something that only the program around the page can do. */
export const HostRequest = z.strictObject({ op: z.string().check(z.maxLength(100)), input: z.optional(z.unknown()) });
