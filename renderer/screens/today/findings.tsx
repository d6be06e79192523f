import { IconHelp } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Finding } from '../../../electron/contract/dashboard.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Modal } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './findings.module.css';

/** What stands out in the numbers, one plain sentence each, and how each is counted. */
export function Findings() {
  const { t, tSentence } = useWords();
  const [, go] = useLocation();
  const { data, failure } = useRead(useApi().dashboard.findings, {});
  const [explained, setExplained] = useState<Finding['about'] | null>(null);
  if (!data) return <Failed failure={failure} />;
  return (
    <Card
      title={t('today.findings')}
      aside={
        <Button look="quiet" onClick={() => go('/scores')}>
          {t('today.findingsMore')}
        </Button>
      }
    >
      {data.length === 0 && <p className={css.none}>{t('today.findingsNone')}</p>}
      <ul className={css.list}>
        {data.map(({ about, sentence }) => {
          const name = t(`figures.${about}_name`);
          const said = tSentence(sentence, about);
          return (
            <li key={`${about} ${said}`} className={css.item}>
              <span>{t('today.finding', { name, sentence: said })}</span>
              <IconButton label={t('figures.explain', { name })} onClick={() => setExplained(about)}>
                <IconHelp size="1.125rem" stroke={1.8} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {explained && (
        <Modal title={t(`figures.${explained}_name`)} isOpen onClose={() => setExplained(null)}>
          <p className={css.how}>{t(`figures.${explained}_how`)}</p>
        </Modal>
      )}
    </Card>
  );
}
