import { texts } from '../../locales/index.ts';
import { formatsFor } from '../../locales/formats.ts';
import { type Language } from '../contract/settings.ts';
import { type Template, type TemplateName, templateNames, type templates as contract } from '../contract/templates.ts';
import { typedText } from '../domain/typed-text.ts';
import { type ReadDb } from '../db/database.ts';
import { deleteShopText, shopText, storeShopText } from '../store/shop-texts.ts';
import { storedSettings } from '../store/settings.ts';
import { type Handlers } from './context.ts';

function templateOf(db: ReadDb, name: TemplateName, language: Language): Template {
  const own = shopText(db, name, language);
  const builtIn = texts(language)(`templates.text_${name}`, { name: '{name}', shop: '{shop}', day: '{day}' });
  return { name, language, text: own ?? builtIn, isOwn: own !== undefined };
}

/** A text of the shop with its words filled in; somebody without a name is greeted politely. */
export function filledText(
  db: ReadDb,
  name: TemplateName,
  language: Language,
  fields: { readonly name: string | null; readonly day: string },
): string {
  const { shop } = storedSettings(db);
  const values: Readonly<Record<string, string>> = {
    name: fields.name ?? texts(language)('templates.someone'),
    shop: shop?.name ?? '',
    day: formatsFor(language, shop?.country ?? '').day(fields.day),
  };
  return templateOf(db, name, language).text.replaceAll(/\{(\w+)\}/g, (whole, field: string) => values[field] ?? whole);
}

export const templates: Handlers<{ templates: typeof contract }>['templates'] = {
  list: ({ db }, { language }) => templateNames.map((name) => templateOf(db, name, language)),
  save({ db, about }, { name, language, text }) {
    const own = typedText(text);
    about(language);
    if (own === '') deleteShopText(db, name, language);
    else storeShopText(db, name, language, own);
    return templateOf(db, name, language);
  },
};
