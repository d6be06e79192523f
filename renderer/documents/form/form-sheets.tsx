import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { type FormDocument } from '../../../electron/contract/form-document.ts';
import { type FormOutcome } from '../../../electron/contract/printed-document.ts';
import { type ArrangedPage, arrangeForm, formAreas, formPageSize } from '../../../electron/domain/form-arrangement.ts';
import { htmlLang } from '../../i18n/language.ts';
import { fontsLoaded } from '../fonts-loaded.ts';
import { FormHead } from './form-blocks.tsx';
import { FormBlock, FormPage } from './form-page.tsx';
import { formSheetSize, pixelMm } from './form-sheet-size.ts';
import { measureBlock } from './measure-form.ts';
import paperCss from '../paper.module.css';
import css from './form.module.css';

type FormSheetsProps = {
  readonly form: FormDocument;
  /** Told when everything has its place, or cannot have one. */
  readonly onOutcome: (outcome: FormOutcome) => void;
};

/**
 * The form on its sheets: first each part is laid out out of sight and measured, then it is put on a page, and what the
 * reader needs is drawn from the very layout that is stored. To lay out another form, give it another key.
 */
export function FormSheets({ form, onOutcome }: FormSheetsProps) {
  const measuring = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly ArrangedPage[] | null>(null);

  useEffect(() => {
    let isGone = false;
    void fontsLoaded().then(() => {
      if (isGone || !measuring.current) return;
      const arranged = arrange(form, measuring.current);
      if (arranged.kind === 'placed') setPages(arranged.pages);
      onOutcome(outcomeOf(form, arranged));
    });
    return () => {
      isGone = true;
    };
  }, [form, onOutcome]);

  const { first, count } = form.sheets;
  const copies = Array.from({ length: count }, (_, index) => (first === null ? null : first + index));
  const [language = 'en'] = form.languages;
  return (
    <article className={`${paperCss.paper} ${css.form}`} lang={htmlLang[language]} data-look="paper">
      {pages === null ? (
        <Measured form={form} at={measuring} />
      ) : (
        sheetsOf(
          form,
          copies.flatMap((sheet) =>
            pages.map((page) => (
              <FormPage
                key={`${sheet}-${page.layout.page}`}
                form={form}
                page={page}
                pages={pages.length}
                sheet={sheet}
              />
            )),
          ),
        )
      )}
    </article>
  );
}

/** Page after page, or two side by side to be cut apart. */
function sheetsOf(form: FormDocument, pages: readonly ReactNode[]): ReactNode {
  if (!form.isPaired) return pages;
  const { width, height } = formSheetSize(form);
  return Array.from({ length: Math.ceil(pages.length / 2) }, (_, index) => (
    <div key={index} className={css.pair} style={{ width: `${width - pixelMm}mm`, height: `${height - pixelMm}mm` }}>
      {pages.slice(2 * index, 2 * index + 2)}
    </div>
  ));
}

function Measured({ form, at }: { readonly form: FormDocument; readonly at: RefObject<HTMLDivElement | null> }) {
  const { head, content } = formAreas(formPageSize(form.paper));
  const parts = Array.from({ length: form.questions.length + 1 }, (_, index) => index);
  return (
    <div ref={at} className={css.measured} data-paper={form.paper} aria-hidden>
      {[true, false].map((isFirst) => (
        <div key={String(isFirst)} data-part="head" style={{ width: `${head.w}mm` }}>
          <FormHead form={form} isFirst={isFirst} />
        </div>
      ))}
      {parts.map((index) => (
        <div key={index} data-part="block" style={{ width: `${content.w}mm` }}>
          <FormBlock form={form} index={index} />
        </div>
      ))}
    </div>
  );
}

function arrange(form: FormDocument, measured: HTMLElement): ReturnType<typeof arrangeForm> {
  const size = formPageSize(form.paper);
  const parts = (name: string) => [...measured.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)];
  const blocks = parts('block');
  // The screen may be enlarged, so a millimetre is what a part of known width says it is.
  const millimetre = (blocks[0]?.getBoundingClientRect().width ?? 0) / formAreas(size).content.w;
  const [firstHead = 0, laterHead = 0] = parts('head').map((head) => measureBlock(head, millimetre).height);
  return arrangeForm(
    size,
    [firstHead, laterHead],
    blocks.map((block) => measureBlock(block, millimetre)),
  );
}

function outcomeOf(form: FormDocument, arranged: ReturnType<typeof arrangeForm>): FormOutcome {
  if (arranged.kind === 'tooHigh') return { kind: 'questionTooLong', question: Math.max(1, arranged.block) };
  if (arranged.kind === 'tooManyPages') return arranged;
  const { form: name, surveyVersionId, languages } = form;
  return {
    kind: 'placed',
    layout: {
      form: name,
      version: 1,
      surveyVersionId,
      languages: [...languages],
      pages: arranged.pages.map(({ layout }) => layout),
    },
  };
}
