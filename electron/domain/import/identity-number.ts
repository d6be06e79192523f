/** Whether eleven digits are a Polish PESEL: a possible day of birth and the right check digit. */
export function isPesel(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const month = Number(text.slice(2, 4)) % 20;
  const day = Number(text.slice(4, 6));
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
  );
}

/** Whether ten digits are a Bulgarian ЕГН: a possible day of birth and the right check digit. */
export function isEgn(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  const month = Number(text.slice(2, 4)) % 20;
  const day = Number(text.slice(4, 6));
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return (weighted(text, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(text[9]);
}

/** Whether eighteen characters are a Chinese identity number 身份证号 (GB 11643): day of birth and check character. */
export function isChineseIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false;
  const sum = weighted(text, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** Whether a text is a national number of a person in one of the countries the shops are in. */
export function isIdentityNumber(text: string): boolean {
  const bare = text.replace(/[\s']/g, '');
  return isPesel(bare) || isEgn(bare) || isChineseIdentityNumber(bare);
}

/** Whether a text begins with an IPv4 address, as form tools record it beside an answer. */
export function isIpAddress(text: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\D|$)/.exec(text);
  return parts !== null && parts.slice(1, 5).every((part) => Number(part) < 256);
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);
}
