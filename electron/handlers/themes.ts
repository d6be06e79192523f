import { fail } from '../contract/errors.ts';
import { type ListItem } from '../contract/lists.ts';
import { type Mood, type Place, type themes as contract, type ThemeCount } from '../contract/themes.ts';
import { type Definitions } from '../contract/definitions.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { wordsOf } from '../domain/comment-words.ts';
import { cutOf } from '../domain/definitions.ts';
import { themeHints } from '../domain/theme-hints.ts';
import { isVisible, typedText } from '../domain/typed-text.ts';
import { fewestPeople, unhappyWords } from '../domain/unhappy-words.ts';
import { definitionsOf } from '../store/definitions.ts';
import { insertListItem, listItemById, listItemNamed, listItems, retireListItem } from '../store/lists.ts';
import { giveTheme, takeTheme } from '../store/given-themes.ts';
import * as store from '../store/themes.ts';
import { alertsOfTheme } from './alerts.ts';
import { type Handlers } from './context.ts';
import { foldedText } from './feedback.ts';

const commentsShown = 20;

/** How somebody felt: by the mark where one was asked for and read, else by the kind and tone of a contact. */
function moodOf(definitions: Definitions, { mark, question, isComplaint, tone }: store.OpinionRow): Mood {
  if (isComplaint || tone === 'bad') return 'complaint';
  if (tone !== null) return tone === 'good' ? 'praise' : 'between';
  if (mark === null || question === null || mark < question.min) return 'unknown';
  if (mark >= cutOf(definitions, question)) return 'praise';
  return mark <= question.min + 1 ? 'complaint' : 'between';
}

function checkPlaces(db: ReadDb, places: readonly Place[]): void {
  const known = new Set(store.opinionsAt(db, places).map(({ type, id }) => `${type} ${id}`));
  const missing = places.find(({ type, id }) => !known.has(`${type} ${id}`));
  if (missing) fail('notFound', { what: `${missing.type} ${missing.id}` });
}

function themeOf(db: ReadDb, id: number): ListItem {
  const item = listItemById(db, id);
  return item?.list === 'theme' ? item : fail('notFound', { what: `theme ${id}` });
}

/** The theme of this name, however it is capitalised; a new one where there is none, and one taken off the list is offered again. */
function themeNamed(db: WriteDb, typed: string): ListItem {
  const name = typedText(typed);
  if (!isVisible(name)) fail('invalidInput', { path: 'theme', problem: 'shows nothing' });
  const known = listItemNamed(db, 'theme', name);
  if (known?.isRetired) retireListItem(db, known.id, null);
  return themeOf(db, known?.id ?? insertListItem(db, { list: 'theme', name }));
}

function emptyCount({ id, name }: ListItem): ThemeCount {
  return { themeId: id, name, praise: 0, between: 0, complaint: 0, unknown: 0, total: 0 };
}

export const themes: Handlers<{ themes: typeof contract }>['themes'] = {
  at({ db }, { places }) {
    const rows = store.opinionsAt(db, places);
    const [first] = rows;
    const givenIds = first?.themeIds.filter((id) => rows.every(({ themeIds }) => themeIds.includes(id))) ?? [];
    const comments = rows.flatMap(({ text }) => (text ? [text] : []));
    const offered = new Set(listItems(db, 'theme').flatMap(({ id, isRetired }) => (isRetired ? [] : [id])));
    const comment = { text: comments.join('\n'), themeIds: givenIds };
    const hints = offered.size === 0 ? [] : themeHints(comment, store.knownComments(db, places));
    return {
      givenIds,
      comments,
      hints: hints.filter(({ themeId }) => offered.has(themeId)).map((hint) => ({ ...hint, words: [...hint.words] })),
    };
  },
  counts({ db }, { filter }) {
    const definitions = definitionsOf(db);
    const counts = new Map(
      listItems(db, 'theme').map((item) => [item.id, { ...emptyCount(item), isRetired: item.isRetired }]),
    );
    for (const row of store.opinions(db, filter, foldedText(filter), 'themed', Number.MAX_SAFE_INTEGER)) {
      const mood = moodOf(definitions, row);
      for (const id of row.themeIds) {
        const count = counts.get(id);
        if (!count) continue;
        count[mood] += 1;
        count.total += 1;
      }
    }
    return [...counts.values()]
      .filter(({ total, isRetired }) => total > 0 || !isRetired)
      .map(({ isRetired: _isRetired, ...count }) => count)
      .sort((a, b) => b.total - a.total);
  },
  words({ db }, { filter }) {
    const definitions = definitionsOf(db);
    const sided = store.opinions(db, filter, foldedText(filter), 'worded').flatMap((row) => {
      const mood = moodOf(definitions, row);
      if (!row.text || (mood !== 'praise' && mood !== 'complaint')) return [];
      const person = row.customerId === null ? `${row.type} ${row.id}` : `customer ${row.customerId}`;
      return [{ ...row, text: row.text, person, isHappy: mood === 'praise' }];
    });
    const found = unhappyWords(sided);
    const angry = sided
      .filter(({ isHappy }) => !isHappy && found.words.length > 0)
      .sort((a, b) => b.day.localeCompare(a.day))
      .map((row) => ({ ...row, words: wordsOf(row.text) }));
    return {
      ...found,
      needed: fewestPeople,
      words: found.words.map(({ folded, ...word }) => ({
        ...word,
        comments: angry
          .filter(({ words }) => words.has(folded))
          .slice(0, commentsShown)
          .map(({ type, id, day, text }) => ({ type, id, day, text })),
      })),
    };
  },
  give(context, { places, theme }) {
    const { db, about } = context;
    checkPlaces(db, places);
    const { id, name } = typeof theme === 'number' ? themeOf(db, theme) : themeNamed(db, theme);
    const fresh = store.opinionsAt(db, places).filter(({ themeIds }) => !themeIds.includes(id));
    giveTheme(db, places, id);
    alertsOfTheme(context, fresh, { id, name });
    about(name);
    return { themeId: id };
  },
  take({ db, about }, { places, themeId }) {
    about(themeOf(db, themeId).name);
    takeTheme(db, places, themeId);
    return null;
  },
};
