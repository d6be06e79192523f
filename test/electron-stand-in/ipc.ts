type Handler = (event: object, ...args: readonly unknown[]) => unknown;

/** Who answers which channel. */
export const ipcHandlers = new Map<string, Handler>();

/** Registers the one that answers a channel; a second one is refused, as in Electron. */
export function handle(channel: string, handler: Handler): void {
  if (ipcHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
  ipcHandlers.set(channel, handler);
}
