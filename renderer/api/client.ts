import type * as z from 'zod/mini';
import { isForOwnersOnly, type Method } from '../../electron/contract/define.ts';
import { type AppContract, contract } from '../../electron/contract/index.ts';
import { ApiError } from './api-error.ts';
import { type Transport } from './transport.ts';

/** One method of the contract as a real function, with its name and kind. */
export type ApiMethod<Kind extends Method['kind'], Input, Output> = {
  (input: Input, callId?: string): Promise<Output>;
  readonly path: string;
  readonly kind: Kind;
  /** Whether a call with this input is an owner's alone. */
  isForOwners(input: unknown): boolean;
};

type ApiMethodOf<M extends Method> = ApiMethod<M['kind'], z.input<M['input']>, z.output<M['output']>>;

/** Everything that the contract offers, area by area. */
export type Api = {
  readonly [Area in keyof AppContract]: {
    readonly [Name in keyof AppContract[Area]]: AppContract[Area][Name] extends Method
      ? ApiMethodOf<AppContract[Area][Name]>
      : never;
  };
};

function apiMethod(
  transport: Pick<Transport, 'call'>,
  path: string,
  method: Method,
): ApiMethod<Method['kind'], unknown, unknown> {
  const send = async (input: unknown, callId: string = crypto.randomUUID()) => {
    const reply = await transport.call(path, input, callId);
    if (!reply.ok) throw new ApiError(reply.error);
    return reply.value;
  };
  return Object.assign(send, {
    path,
    kind: method.kind,
    isForOwners: (input: unknown) => isForOwnersOnly(method, input),
  });
}

/** Makes one function for each method of the contract; a refused call throws `ApiError`. */
export function createClient(transport: Pick<Transport, 'call'>): Api {
  const areas = Object.entries(contract).map(([area, methods]) => {
    const entries = Object.entries(methods).map(([name, method]) => [
      name,
      apiMethod(transport, `${area}.${name}`, method),
    ]);
    return [area, Object.fromEntries(entries)];
  });
  return Object.fromEntries(areas) as Api;
}
