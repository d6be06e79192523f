import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contract } from '../../electron/contract/index.ts';
import { openTestShop } from '../support/app.ts';

const Part = z.looseObject({
  type: z.optional(z.unknown()),
  properties: z.optional(z.record(z.string(), z.unknown())),
});

/** The places of a schema that take words, lists or fields without an end. */
function endless(path: string, schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each, index) => endless(`${path}[${index}]`, each));
  const parsed = Part.safeParse(schema);
  if (!parsed.success) return [];
  const part = parsed.data;
  const has = (...names: readonly string[]) => names.some((name) => part[name] !== undefined);
  const found = [
    part.type === 'string' && !has('maxLength', 'enum', 'const', 'pattern', 'format') ? `${path}: words` : '',
    part.type === 'array' && !has('maxItems', 'prefixItems') ? `${path}: a list` : '',
    part.type === 'object' && part.properties && part.additionalProperties !== false ? `${path}: fields` : '',
  ].filter((each) => each !== '');
  return [...found, ...Object.entries(part).flatMap(([name, value]) => endless(`${path}.${name}`, value))];
}

/** How a file is to be read comes from a file itself, the command line's mapping, and is checked against what is read. */
const isOfReadingAFile = (path: string) => /^imports\.(preview|run)\.properties\.choices/.test(path);

describe('what a screen may send', () => {
  it('has an end everywhere: every string, every list, every object', () => {
    const inputs = Object.entries(contract).flatMap(([area, methods]) =>
      Object.entries(methods).map(([name, { input }]): readonly [string, unknown] => [
        `${area}.${name}`,
        z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
      ]),
    );
    expect(inputs.length).toBeGreaterThan(100);
    expect(inputs.flatMap(([path, schema]) => endless(path, schema)).filter((path) => !isOfReadingAFile(path))).toEqual(
      [],
    );
  });

  it('is refused with a field that nobody knows, and a prototype in it changes nothing', async () => {
    const shop = await openTestShop();
    const input: unknown = JSON.parse('{"fullName":"Ann","__proto__":{"isOwner":true}}');
    expect(await shop.refusal('customers.create', { fullName: 'Ann', isOwner: true })).toMatchObject({
      code: 'invalidInput',
    });
    await shop.call('customers.create', input);
    expect(Object.hasOwn(Object.prototype, 'isOwner')).toBe(false);
    expect(Reflect.get({}, 'isOwner')).toBeUndefined();
    await shop.close();
  });
});
