import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Card, Page } from '../../components/page.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { topics } from './topics.ts';
import css from './help.module.css';

/** How each figure is counted, which question to ask when, and how the work goes; every word can be searched. */
export function Help() {
  const { t, formats } = useWords();
  const [sought, setSought] = useState('');
  const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(formats.tag);
  const found = topics.filter(({ title, words }) =>
    [title, ...words].some((key) => folded(t(key)).includes(folded(sought.trim()))),
  );
  return (
    <Page title={t('help.title')} action={<ActionButton name="help.shortcuts" />}>
      <div className={css.topics}>
        <SearchField label={t('help.search')} value={sought} onChange={setSought} />
        <div role="status">{found.length === 0 && <p>{t('help.none', { text: sought.trim() })}</p>}</div>
        {found.map(({ name, title, words }) => (
          <Card key={name} title={t(title)}>
            <div className={css.words}>
              {words.map((key) => (
                <p key={key}>{t(key)}</p>
              ))}
            </div>
          </Card>
        ))}
      </div>
    </Page>
  );
}
