import { useState } from 'react';
import { type Language, languages } from '../../../electron/contract/settings.ts';
import { type Template } from '../../../electron/contract/templates.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

function TemplateField({ template }: { readonly template: Template }) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const { name, language, isOwn } = template;
  const [text, setText] = useState(template.text);
  const save = useWrite(api.templates.save, {
    onDone: (saved) => {
      setText(saved.text);
      toast({ message: t('complaints.wordsSaved'), offers: 'undo' });
    },
  });
  return (
    <div className={css.form}>
      <TextArea label={t(`complaints.template_${name}`)} value={text} onChange={setText} maxLength={5000} />
      <div className={css.row}>
        <Button
          isDisabled={text === template.text}
          isBusy={save.isPending}
          onClick={() => save.mutate({ name, language, text })}
        >
          {t('common.save')}
        </Button>
        {isOwn && (
          <Button look="quiet" onClick={() => save.mutate({ name, language, text: '' })}>
            {t('complaints.usualWords')}
          </Button>
        )}
      </div>
      <Failed failure={save.failure} />
    </div>
  );
}

/** The shop's own words for each step, in each language of its customers. */
export function WordsPart() {
  const api = useApi();
  const words = useWords();
  const { t } = words;
  const [language, setLanguage] = useState<Language>(words.language);
  const list = useRead(api.templates.list, { language });
  return (
    <div className={css.form}>
      <Segments
        label={t('complaints.wordsIn')}
        choices={languages.map((value) => ({ value, label: t(`complaints.language_${value}`) }))}
        value={language}
        onChange={setLanguage}
      />
      <p className={css.muted}>{t('complaints.mergeHelp')}</p>
      <Failed failure={list.failure} />
      {!list.isStale &&
        (list.data ?? []).map((template) => (
          <TemplateField key={`${template.name} ${template.language} ${template.text}`} template={template} />
        ))}
    </div>
  );
}
