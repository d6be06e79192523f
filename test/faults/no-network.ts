import { Socket } from 'node:net';

const isHere = (host: unknown) => host === undefined || host === 'localhost' || host === '127.0.0.1' || host === '::1';

/** Refuses every connection that would leave this machine, and ends the program where one is tried. */
const connect = Socket.prototype.connect;
Socket.prototype.connect = function refuse(this: Socket, ...args: never[]): Socket {
  const [first]: unknown[] = args;
  const host = typeof first === 'object' && first !== null && 'host' in first ? first.host : undefined;
  if (!isHere(host)) process.exit(9);
  return Reflect.apply(connect, this, args);
};
