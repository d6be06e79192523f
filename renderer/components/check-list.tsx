import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { CheckField } from './check-field.tsx';
import css from './check-list.module.css';

type CheckListProps = {
  readonly items: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (key: string, isChosen: boolean) => void;
};

/** Height of an item of one line; each is measured once it is drawn. */
const lineHeightPx = 40;

/** A long list of things to tick; only those in sight are drawn. */
export function CheckList({ items, chosen, onChange }: CheckListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeightPx,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={css.scroller}>
      <div className={css.rows} style={{ height: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return (
            item && (
              <div
                key={index}
                ref={rows.measureElement}
                data-index={index}
                className={css.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <CheckField
                  label={item.label}
                  isChecked={chosen.has(item.key)}
                  onChange={(isChosen) => onChange(item.key, isChosen)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
