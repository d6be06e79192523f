import { useLocation } from 'wouter';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { useActions } from '../../components/actions.tsx';
import { Button } from '../../components/button.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './sample-strip.module.css';

/** The way into the sample shop, and, while it is open, the strip that says so and leads back. */
export function SampleStrip() {
  const api = useApi();
  const toast = useToast();
  const { t, tFailure, language } = useWords();
  const [, go] = useLocation();
  const isSample = useRead(api.settings.get, {}).data?.isSample ?? false;
  const open = useWrite(api.sample.open, {
    onDone: () => go('/'),
    onFailed: (failure) => toast({ message: tFailure(failure) }),
  });
  const close = useWrite(api.sample.close, {
    onDone: () => go('/'),
    onFailed: (failure) => toast({ message: tFailure(failure) }),
  });

  useActions([
    {
      name: 'help.sample',
      labelKey: 'shell.sampleOpen',
      menu: { name: 'help', group: 1 },
      isEnabled: !isSample,
      run: () => open.mutate({ language }),
    },
  ]);
  if (!isSample) return null;
  return (
    <aside className={css.strip} aria-label={t('shell.sampleOpen')}>
      <span>{t('shell.sampleStrip')}</span>
      <Button isBusy={close.isPending} onClick={() => close.mutate({})}>
        {t('shell.sampleLeave')}
      </Button>
    </aside>
  );
}
