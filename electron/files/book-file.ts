import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Why a `.regulars` file cannot be opened. */
export type BookFileProblem = 'notBook' | 'cut' | 'changed' | 'wrongPassphrase' | 'needsPassphrase';

export type OpenedBook = { readonly manifest: unknown; readonly database: Uint8Array };

const magic = Buffer.from('REGULARS');
const version = 1;
const headerLength = magic.length + 2;
const saltLength = 16;
const nonceLength = 12;
const tagLength = 16;
const hashLength = 32;

/** scrypt with N = 2^17, r = 8, p = 1: about a second and 128 MB, so that guessing a passphrase is dear. */
function keyFrom(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFKC'),
      salt,
      32,
      { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}

function header(isEncrypted: boolean): Buffer {
  return Buffer.concat([magic, Buffer.from([version, isEncrypted ? 1 : 0])]);
}

function payloadOf(manifest: unknown, database: Uint8Array): Buffer {
  const words = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(words.length);
  return Buffer.concat([length, words, database]);
}

function openPayload(payload: Buffer): OpenedBook | BookFileProblem {
  if (payload.length < 4) return 'cut';
  const length = payload.readUInt32LE(0);
  if (payload.length < 4 + length) return 'cut';
  return { manifest: JSON.parse(payload.subarray(4, 4 + length).toString()), database: payload.subarray(4 + length) };
}

/**
 * The shop's book as one file: magic, version, then manifest and database. Without a passphrase a SHA-256 over everything
 * closes it; with one it is AES-256-GCM under a key from scrypt, the header authenticated too.
 */
export async function sealBook(manifest: unknown, database: Uint8Array, passphrase?: string): Promise<Buffer> {
  const payload = payloadOf(manifest, database);
  if (passphrase === undefined) {
    const body = Buffer.concat([header(false), payload]);
    return Buffer.concat([body, createHash('sha256').update(body).digest()]);
  }
  const salt = randomBytes(saltLength);
  const nonce = randomBytes(nonceLength);
  const lead = Buffer.concat([header(true), salt, nonce]);
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(passphrase, salt), nonce, { authTagLength: tagLength });
  cipher.setAAD(lead);
  return Buffer.concat([lead, cipher.update(payload), cipher.final(), cipher.getAuthTag()]);
}

function openPlain(file: Buffer): OpenedBook | BookFileProblem {
  if (file.length < headerLength + 4 + hashLength) return 'cut';
  const body = file.subarray(0, -hashLength);
  const isWhole = timingSafeEqual(createHash('sha256').update(body).digest(), file.subarray(-hashLength));
  return isWhole ? openPayload(body.subarray(headerLength)) : 'changed';
}

async function openEncrypted(file: Buffer, passphrase: string | undefined): Promise<OpenedBook | BookFileProblem> {
  if (passphrase === undefined) return 'needsPassphrase';
  const leadLength = headerLength + saltLength + nonceLength;
  if (file.length < leadLength + tagLength) return 'cut';
  const lead = file.subarray(0, leadLength);
  const nonce = lead.subarray(headerLength + saltLength);
  const key = await keyFrom(passphrase, lead.subarray(headerLength, headerLength + saltLength));
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(lead);
  decipher.setAuthTag(file.subarray(-tagLength));
  try {
    return openPayload(Buffer.concat([decipher.update(file.subarray(leadLength, -tagLength)), decipher.final()]));
  } catch {
    return 'wrongPassphrase';
  }
}

/** Whether these are the bytes of an unpacked backup, as they lie in a folder of backups. */
export function isPlainDatabase(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';
}

/** Opens a `.regulars` file, or says why not; nothing of a changed file is ever handed out. */
export async function openBook(bytes: Uint8Array, passphrase?: string): Promise<OpenedBook | BookFileProblem> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < headerLength || !file.subarray(0, magic.length).equals(magic)) return 'notBook';
  if (file[magic.length] !== version) return 'changed';
  const kind = file[magic.length + 1];
  if (kind === 0) return openPlain(file);
  return kind === 1 ? openEncrypted(file, passphrase) : 'changed';
}
