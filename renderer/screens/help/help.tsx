import { useState } from 'react';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { allClaims } from '../../components/claim.tsx';
import { Card, Page } from '../../components/page.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { topics } from './topics.ts';
import css from './help.module.css';

/** How each figure is counted, which question to ask when, and how the work goes; every word can be searched. */
export function Help() {
  const { t, formats } = useWords();
  const { data } = useRead(useApi().definitions.get, {});
  const [sought, setSought] = useState('');
  const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(formats.tag);
  const told = topics.map(({ name, title, words }) => {
    const claims = name === 'claims' && data ? allClaims(t, data.definitions) : [];
    return { name, title: t(title), texts: [...words.map((key) => t(key)), ...claims] };
  });
  const found = told.filter(({ title, texts }) =>
    [title, ...texts].some((text) => folded(text).includes(folded(sought.trim()))),
  );
  return (
    <Page title={t('help.title')} action={<ActionButton name="help.shortcuts" />}>
      <div className={css.topics}>
        <SearchField label={t('help.search')} value={sought} onChange={setSought} />
        <div role="status">{found.length === 0 && <p>{t('help.none', { text: sought.trim() })}</p>}</div>
        {found.map(({ name, title, texts }) => (
          <Card key={name} title={title}>
            <div className={css.words}>
              {texts.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          </Card>
        ))}
      </div>
    </Page>
  );
}
