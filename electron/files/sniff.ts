/** What the first bytes of a file say it is; its name does not count. */
export type Content = 'empty' | 'text' | 'zip' | 'ole' | 'pdf' | 'html' | 'binary';

const headBytes = 4096;
const mostControlShare = 0.05;

/** Tells text from workbooks, and both from what cannot be imported. */
export function sniffContent(bytes: Uint8Array): Content {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  const head = bytes.subarray(0, headBytes);
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'text';
  if (utf16WithoutMark(head) !== null) return 'text';
  if (isMarkup(head)) return 'html';
  return isNoise(head) ? 'binary' : 'text';
}

/** The byte order of UTF-16 text without a mark, told by zero bytes that stand almost only on one side; else null. */
export function utf16WithoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return null;
  if (odd > pairs * 0.2 && even <= odd * 0.05) return 'utf-16le';
  return even > pairs * 0.2 && odd <= even * 0.05 ? 'utf-16be' : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function isMarkup(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  return /^(?:<!doctype|<html|<head|<body|<table|<meta|<style|<\?xml|<!--|<div|<script|mime-version:|\{\\rtf)/.test(
    start,
  );
}

function isNoise(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1;
  }
  return controls > Math.max(8, head.length * mostControlShare);
}
