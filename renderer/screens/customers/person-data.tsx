import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type ErasureKind } from '../../../electron/contract/privacy.ts';
import { type Language, languages } from '../../../electron/contract/settings.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card, Page } from '../../components/page.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Select } from '../../components/select.tsx';
import { useToast } from '../../components/toasts.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

/** All that is kept about one person: as a file for them, or gone for good. */
export function PersonData() {
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const { t, language } = useWords();
  const [, go] = useLocation();
  const customerId = Number(useParams<{ id: string }>().id);
  const [asked, setAsked] = useState<ErasureKind | null>(null);
  const [chosen, setChosen] = useState<Language | null>(null);
  const customer = useRead(api.customers.get, { id: customerId }, { isEnabled: Number.isInteger(customerId) });
  const reader = chosen ?? customer.data?.language ?? null;
  const mayLook = useMay(api.privacy.holdings);
  const isEnabled = mayLook && Number.isInteger(customerId);
  const holdings = useRead(api.privacy.holdings, { customerId }, { isEnabled });
  const take = useWrite(api.privacy.exportPerson);
  const print = useWrite(api.reports.print);
  const erase = useWrite(api.privacy.erase, {
    onDone: ({ backups }) => {
      toast({ message: t('privacy.erased', { count: backups.length }) });
      go('/customers');
    },
  });
  const name = holdings.data?.fullName ?? '';
  const rows = Object.values(holdings.data?.rows ?? {}).reduce((sum, count) => sum + count, 0);

  async function save(format: 'json' | 'csv'): Promise<void> {
    const file = await take.send({ customerId, format });
    if (file && (await transport.saveFile(file))) toast({ message: t('privacy.exported', { name: file.name }) });
  }

  async function savePdf(): Promise<void> {
    const file = await print.send({ kind: 'person', subjectId: customerId, language: reader ?? language });
    if (file && (await transport.saveFile(file))) toast({ message: t('privacy.exported', { name: file.name }) });
  }

  return (
    <Page title={t('privacy.of', { name })}>
      <div>
        <Button look="quiet" onClick={() => go(`/customers/${customerId}`)}>
          {t('customers.back')}
        </Button>
      </div>
      <OwnersOnly isAllowed={mayLook} />
      <Failed failure={holdings.failure ?? take.failure ?? print.failure ?? erase.failure} />
      {erase.isPending && <ProgressBar label={t('privacy.eraseTitle', { name })} done={0} total={0} />}
      {holdings.data && (
        <Card title={t('privacy.personData')}>
          <p>{t('privacy.ofHelp')}</p>
          <p className={css.muted}>{t('privacy.holds', { count: rows })}</p>
          {holdings.data.mentions > 0 && (
            <Notice tone="warn">{t('privacy.mentions', { count: holdings.data.mentions })}</Notice>
          )}
          <div className={css.row}>
            <div className={css.choice}>
              <Select
                label={t('privacy.pdfLanguage')}
                choices={languages.map((value) => ({ value, label: languageNames[value] }))}
                value={reader ?? language}
                onChange={setChosen}
              />
            </div>
            <Button isBusy={print.isPending} onClick={() => void savePdf()}>
              {t('privacy.savePdf')}
            </Button>
          </div>
          {print.isPending && <ProgressBar label={t('reports.making')} done={0} total={0} onCancel={print.cancel} />}
          <div className={css.line}>
            <Button isBusy={take.isPending} onClick={() => void save('json')}>
              {t('privacy.saveJson')}
            </Button>
            <Button isBusy={take.isPending} onClick={() => void save('csv')}>
              {t('privacy.saveCsv')}
            </Button>
            <Button look="danger" onClick={() => setAsked('anonymised')}>
              {t('privacy.anonymise')}
            </Button>
            <Button look="danger" onClick={() => setAsked('deleted')}>
              {t('privacy.erase')}
            </Button>
          </div>
        </Card>
      )}
      <Confirm
        title={t('privacy.eraseTitle', { name })}
        verb={asked === 'anonymised' ? t('privacy.anonymise') : t('privacy.erase')}
        isOpen={asked !== null}
        isBusy={erase.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && erase.mutate({ customerId, kind: asked })}
      >
        {asked === 'anonymised' ? t('privacy.anonymiseAsk', { name }) : t('privacy.eraseAsk', { name })}
      </Confirm>
    </Page>
  );
}
