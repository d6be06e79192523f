import { type FormEvent, useState } from 'react';
import { type Language, languages } from '../../../electron/contract/settings.ts';
import icon from '../../icon.svg';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { OpenBookDialog } from '../settings/open-book-dialog.tsx';
import { currencyOf, likelyCountry } from './countries.ts';
import { type ShopDraft, ShopFields } from './shop-fields.tsx';
import css from './first-run.module.css';

type FirstRunProps = {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Where customers are imported, once that place exists. */
  readonly importPath: string | undefined;
  readonly onDone: (path: string) => void;
};

function freshShop(language: Language): ShopDraft {
  const country = likelyCountry(navigator.languages, language);
  return { name: '', kind: 'retail', country, currency: currencyOf(country) };
}

const choices = languages.map((language) => ({ value: language, label: languageNames[language] }));

/** The first minute: the language, the shop, and where to begin. Everything can be changed later in Settings. */
export function FirstRun({ language, onLanguage, importPath, onDone }: FirstRunProps) {
  const api = useApi();
  const { t } = useWords();
  const setUp = useWrite(api.settings.setUp);
  const sample = useWrite(api.sample.open, { onDone: () => onDone('/') });
  const [shop, setShop] = useState(() => freshShop(language));
  const [isAsked, setIsAsked] = useState(false);
  const [isOpening, setIsOpening] = useState(false);
  const isNamed = shop.name.trim() !== '';

  async function start(path: string): Promise<void> {
    setIsAsked(true);
    if (!isNamed) return;
    const done = await setUp.send({ ...shop, language });
    if (done) onDone(path);
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void start('/');
  }

  return (
    <main className={css.page}>
      <form className={css.sheet} onSubmit={onSubmit} noValidate>
        <header className={css.head}>
          <img src={icon} alt="" className={css.icon} />
          <h1>{t('firstRun.welcome')}</h1>
          <p className={css.promise}>{t('firstRun.promise')}</p>
        </header>
        <Segments label={t('firstRun.language')} choices={choices} value={language} onChange={onLanguage} />
        <ShopFields
          shop={shop}
          onChange={setShop}
          nameError={isAsked && !isNamed ? t('firstRun.nameMissing') : undefined}
          hasAutofocus
        />
        <Failed failure={setUp.failure ?? sample.failure} />
        <div className={css.ways}>
          <Button type="submit" look="primary" isBusy={setUp.isPending}>
            {t('firstRun.startEmpty')}
          </Button>
          <Button isBusy={sample.isPending} onClick={() => sample.mutate({ language })}>
            {t('firstRun.startSample')}
          </Button>
          {importPath && <Button onClick={() => void start(importPath)}>{t('firstRun.startImport')}</Button>}
          <Button onClick={() => setIsOpening(true)}>{t('firstRun.startBackup')}</Button>
        </div>
      </form>
      <OpenBookDialog isOpen={isOpening} onClose={() => setIsOpening(false)} />
    </main>
  );
}
