import { useLocation } from 'wouter';
import { type Survey } from '../../../electron/contract/surveys.ts';
import { completeLanguages } from '../../../electron/domain/survey-questions.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { CounterStart } from './counter-start.tsx';
import { TypingStart } from './typing-start.tsx';
import css from './surveys.module.css';

/** The ways in which answers come in: paper, the window itself, a talk. */
export function EnterPart({ survey }: { readonly survey: Survey }) {
  const api = useApi();
  const { t } = useWords();
  const [, go] = useLocation();
  const batches = useRead(api.typing.list, {});
  const waiting = (batches.data ?? []).filter(({ surveyId }) => surveyId === survey.id);
  const languages = completeLanguages(survey.questions);
  return (
    <>
      {waiting.map(({ id, name, sheets }) => (
        <Notice key={id} action={<Button onClick={() => go(`/surveys/typing/${id}`)}>{t('surveys.goOn')}</Button>}>
          {t('surveys.waiting', { name, count: sheets })}
        </Notice>
      ))}
      <Notice action={<Button onClick={() => go('/scans')}>{t('scans.title')}</Button>}>{t('scans.offer')}</Notice>
      {survey.state === 'open' ? (
        <div className={css.cards}>
          <Card title={t('surveys.typePaper')}>
            <TypingStart survey={survey} languages={languages} />
          </Card>
          <Card title={t('surveys.atCounter')}>
            <CounterStart survey={survey} />
          </Card>
          <Card title={t('surveys.byTalk')}>
            <p>{t('surveys.byTalkHint')}</p>
            <Button onClick={() => go(`/surveys/talk/${survey.id}`)}>{t('surveys.startTalk')}</Button>
          </Card>
        </div>
      ) : (
        <EmptyState>{t('surveys.onlyOpen')}</EmptyState>
      )}
    </>
  );
}
