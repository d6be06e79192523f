import { version } from '../../../package.json';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Card, Page } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './about.module.css';

/** What this is, which version, what it promises about the shop's data, and whose work it stands on. */
export function About() {
  const { t } = useWords();
  const { data } = useRead(useApi().settings.get, {});
  return (
    <Page title={t('shell.about')}>
      <Card title={t('about.name')}>
        <p>{t('about.what')}</p>
        <dl className={css.facts}>
          <dt>{t('about.version')}</dt>
          <dd>{version}</dd>
          <dt>{t('about.dataVersion')}</dt>
          <dd>{data?.schemaVersion}</dd>
        </dl>
      </Card>
      <Card title={t('about.privacyTitle')}>
        <p>{t('about.privacy')}</p>
      </Card>
      <Card title={t('about.licencesTitle')}>
        <p>{t('about.licences')}</p>
        <p>{t('about.fonts')}</p>
      </Card>
    </Page>
  );
}
