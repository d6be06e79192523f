import { type FormDocument } from '../../../electron/contract/form-document.ts';
import { type ArrangedPage, formAreas } from '../../../electron/domain/form-arrangement.ts';
import { formCodeText, sheetNumber } from '../../../electron/domain/form-code.ts';
import { boxShapes, codeShapes, markerShapes, shapesPath } from '../../../electron/domain/form-geometry.ts';
import { FormFoot, FormHead, FormIntro, FormQuestion } from './form-blocks.tsx';
import { pixelMm } from './form-sheet-size.ts';
import css from './form.module.css';

type FormPageProps = {
  readonly form: FormDocument;
  readonly page: ArrangedPage;
  readonly pages: number;
  /** Number of the copy, null where copies have none. */
  readonly sheet: number | null;
};

const writingLineMm = 0.2;

/** One side of the form: words as they were measured, squares, codes and boxes drawn from the layout itself. */
export function FormPage({ form, page: { blocks, layout }, pages, sheet }: FormPageProps) {
  const { head, content, foot } = formAreas(layout);
  const code = formCodeText({
    form: form.form,
    page: layout.page,
    pages,
    sheet: sheet === null ? null : sheetNumber(sheet),
  });
  const shapes = [
    ...layout.marks.flatMap(markerShapes),
    ...layout.codes.flatMap((place) => codeShapes(code, place)),
    ...layout.boxes.flatMap((box) => boxShapes(box)),
    ...layout.texts.flatMap((area) => boxShapes(area, writingLineMm)),
  ];
  const [width, height] = [layout.width - pixelMm, layout.height - pixelMm];
  const at = (x: number, y: number, w: number) => ({ left: `${x}mm`, top: `${y}mm`, width: `${w}mm` });
  return (
    <section className={css.page} data-paper={form.paper} style={{ width: `${width}mm`, height: `${height}mm` }}>
      <svg
        className={css.drawn}
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `${width}mm`, height: `${height}mm` }}
        aria-hidden
      >
        <path d={shapesPath(shapes)} />
      </svg>
      <div className={css.placed} style={at(head.x, head.y, head.w)}>
        <FormHead form={form} isFirst={layout.page === 1} />
      </div>
      {blocks.map(({ index, y }) => (
        <div key={index} className={css.placed} style={at(content.x, y, content.w)}>
          <FormBlock form={form} index={index} />
        </div>
      ))}
      <div className={css.placed} style={{ ...at(foot.x, foot.y, foot.w), height: `${foot.h}mm` }}>
        <FormFoot form={form} page={layout.page} pages={pages} code={code} />
      </div>
    </section>
  );
}

/** The parts between head and foot in their order: how to mark, then one question after the other. */
export function FormBlock({ form, index }: { readonly form: FormDocument; readonly index: number }) {
  const question = form.questions[index - 1];
  return question ? <FormQuestion form={form} question={question} number={index} /> : <FormIntro form={form} />;
}
