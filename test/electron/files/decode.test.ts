import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText, isKnownEncoding, type Reader } from '../../../electron/files/decode.ts';

const bulgarian: Reader = { uiLanguage: 'bg', country: 'BG' };
const polish: Reader = { uiLanguage: 'pl', country: 'PL' };
const chinese: Reader = { uiLanguage: 'zh', country: 'CN' };
const english: Reader = { uiLanguage: 'en', country: 'GB' };
const ascii = Array.from({ length: 300 }, (_, row) => `${row},abc,${row * 7}`).join('\n');

describe('a list is read in the encoding it was saved in', () => {
  test.each([
    ['windows-1251', bulgarian, 'Жана'],
    ['windows-1251', bulgarian, 'ЩИЛЯН ЙОРДАНОВ\nЦВЕТЕЛИНА ХАДЖИЕВА'],
    ['windows-1251', bulgarian, `${ascii}\nИван Петров`],
    ['windows-1251', english, 'Име;Град\nИван Петров;София\nЩилян Йорданов;Велико Търново'],
    ['windows-1250', polish, 'Łukasz'],
    ['windows-1250', polish, 'ŚWIĘTOSŁAWA GOŁĄB\nJĘDRZEJ ŻAK'],
    ['windows-1250', english, 'Imię;Miasto\nŁukasz Wójcik;Łódź\nGrażyna Żak;Gdańsk'],
    ['windows-1250', polish, 'Kwota;Uwagi\n12,50 zł;świeże – smaczne'],
    ['iso-8859-2', polish, 'Świętosława Gołąb;Częstochowa;źle uszyte'],
    ['gb18030', chinese, '王伟'],
    ['gb18030', chinese, '对配送不满意，需要开发票（专票）'],
    ['gb18030', { uiLanguage: 'en', country: 'CN' }, '姓名,城市\n张敏,广州\n欧阳娜娜,杭州\n陈静,义乌'],
    ['gb18030', bulgarian, '姓名,城市\n张敏,广州\n欧阳娜娜,杭州\n陈静,义乌\n李明,北京'],
    ['windows-1252', english, 'Zoë Smith;Café'],
    ['windows-1252', english, 'It’s £5 – too much'],
    ['cp866', bulgarian, 'Щилян Йорданов\nЦветелина Хаджиева'],
    ['cp852', polish, 'Świętosława Gołąb\nGrażyna Żak'],
  ] as const)('%s for %j', (encoding, reader, text) => {
    expect(decodeText(iconv.encode(text, encoding), reader)).toMatchObject({ text, encoding });
  });

  test.each([
    ['utf-8', Buffer.from('\ufeffИме,名字')],
    ['utf-16le', Buffer.from('\ufeffИме,名字', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffИме,名字', 'utf16le').swap16()],
  ])('%s with a byte order mark, which is dropped', (encoding, bytes) => {
    expect(decodeText(bytes, english)).toEqual({ text: 'Име,名字', encoding, isSure: true });
  });

  test('UTF-8 without a mark, and UTF-16 told by its zero bytes', () => {
    expect(decodeText(Buffer.from('王伟 Łucja Zoë Иван'), english)).toMatchObject({ encoding: 'utf-8', isSure: true });
    expect(decodeText(Buffer.from('Name\tCity\nZoë\tEly', 'utf16le'), english)).toMatchObject({
      encoding: 'utf-16le',
      text: 'Name\tCity\nZoë\tEly',
    });
  });

  test('all line ends become line feeds', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\nd'), english).text).toBe('a\nb\nc\nd');
  });

  test('a chosen encoding is taken at its word, an unknown one is not', () => {
    const bytes = iconv.encode('Иван', 'mik');
    expect(decodeText(bytes, bulgarian, 'mik')).toEqual({ text: 'Иван', encoding: 'mik', isSure: true });
    expect(decodeText(Buffer.from('Ann'), english, 'klingon').encoding).toBe('utf-8');
    expect(['mik', 'big5', 'cp852', 'klingon', '__proto__'].map(isKnownEncoding)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('a name that reads as well in two encodings is asked about', () => {
    expect(decodeText(iconv.encode('ИВАН', 'windows-1251'), { uiLanguage: 'en', country: 'US' }).isSure).toBe(false);
  });
});

describe('a file damaged in places is not spoiled as a whole', () => {
  test('lines appended in another encoding are decoded by themselves and marked', () => {
    const good = 'Име;Град\nЩилян Йорданов;Велико Търново\nЦветелина Хаджиева;София\n';
    const bytes = Buffer.concat([Buffer.from(good), iconv.encode('Петър Иванов;Ямбол\n', 'windows-1251')]);
    const { text, encoding } = decodeText(bytes, bulgarian);
    expect(encoding).toBe('utf-8');
    expect(text.startsWith(good)).toBe(true);
    expect(text).toContain('Петър Иванов;Ямбол');
    expect(text).toMatch(/Ямбол\ue5e5\n$/);
  });

  test('one broken byte among many good ones leaves the rest alone', () => {
    const bytes = Buffer.concat([
      Buffer.from('Име\n' + 'Щилян Йорданов\n'.repeat(10)),
      Buffer.from('Ана Иванова '),
      Buffer.from([0xd0, 0x0a]),
    ]);
    const { text } = decodeText(bytes, bulgarian);
    expect(text.match(/Щилян Йорданов/g)).toHaveLength(10);
    expect(text).toContain('\ufffd\ue5e5');
  });
});
