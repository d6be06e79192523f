import { useState } from 'react';
import { type Language, languages } from '../../../electron/contract/settings.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { Segments } from '../../components/segments.tsx';
import { useToast } from '../../components/toasts.tsx';
import { htmlLang, languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';

type Kind = 'notice' | 'record';

const choices = languages.map((value) => ({ value, label: languageNames[value] }));

function NoticeText({ kind, onClose }: { readonly kind: Kind; readonly onClose: () => void }) {
  const { t, language: spoken } = useWords();
  const toast = useToast();
  const [language, setLanguage] = useState<Language>(spoken);
  const { data, failure } = useRead(useApi().privacy.notice, { kind, language });

  async function copy(): Promise<void> {
    if (!data) return;
    const parts = data.parts.map(({ heading, text }) => `${heading}\n${text}`);
    await navigator.clipboard.writeText([data.title, ...parts].join('\n\n'));
    toast({ message: t('privacy.copied') });
  }

  return (
    <Modal title={data?.title ?? t('privacy.notice')} isOpen onClose={onClose} width="wide">
      <Segments label={t('settings.language')} choices={choices} value={language} onChange={setLanguage} />
      <Failed failure={failure} />
      <div lang={htmlLang[language]}>
        {data?.parts.map(({ heading, text }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <p>{text}</p>
          </section>
        ))}
      </div>
      <ModalButtons>
        <Button look="primary" onClick={() => void copy()}>
          {t('privacy.copy')}
        </Button>
      </ModalButtons>
    </Modal>
  );
}

/** The texts that the law asks for, filled from the settings, in any of the four languages. */
export function PrivacyNotice() {
  const { t } = useWords();
  const [kind, setKind] = useState<Kind | null>(null);
  return (
    <Card title={t('privacy.notice')}>
      <p className={css.help}>{t('privacy.noticeHelp')}</p>
      <div className={css.buttons}>
        <Button onClick={() => setKind('notice')}>{t('privacy.showNotice')}</Button>
        <Button onClick={() => setKind('record')}>{t('privacy.showRecord')}</Button>
      </div>
      {kind && <NoticeText kind={kind} onClose={() => setKind(null)} />}
    </Card>
  );
}
