import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type DuplicatePair } from '../../../electron/contract/duplicates.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';

/** A search as quick as this is simply done again when customers change; a longer one waits for the person. */
const quickMs = 1000;

/** The search for duplicates of a screen: begun when the screen opens, done again or offered again when customers change. */
export function useDuplicates() {
  const api = useApi();
  const transport = useTransport();
  const [pairs, setPairs] = useState<readonly DuplicatePair[] | null>(null);
  const [isOutdated, setIsOutdated] = useState(false);
  const startedAt = useRef(0);
  const tookMs = useRef(Infinity);
  const search = useWrite(api.duplicates.list, {
    onDone(found) {
      tookMs.current = performance.now() - startedAt.current;
      setPairs(found);
      setIsOutdated(false);
    },
  });

  function start(): void {
    startedAt.current = performance.now();
    search.mutate({});
  }

  const begin = useEffectEvent(start);
  const onChanged = useEffectEvent(() => {
    if (tookMs.current < quickMs) start();
    else setIsOutdated(true);
  });
  useEffect(() => {
    begin();
    return transport.subscribe((event) => {
      if (event.type === 'changed' && event.areas.includes('customers')) onChanged();
    });
  }, [transport]);

  return { pairs, isOutdated, search: { ...search, mutate: start } };
}
