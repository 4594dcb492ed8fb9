import { contracts, parsePastedList, type PastedProblem } from '@zhundan/shared';
import { useState } from 'react';
import { useWrite } from '../../api';
import { readList, type ReadList } from './read-list';

/** The text, what was read from it, and what could not be. The text stays whatever happens. */
export const usePaste = () => {
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly PastedProblem[]>([]);
  const [list, setList] = useState<ReadList | null>(null);
  const lookUp = useWrite(contracts.lookUpSkus);

  const read = (): void => {
    const pasted = parsePastedList(text);
    setProblems(pasted.problems);
    if (pasted.lines.length === 0) {
      setList({ found: [], unknown: [], priceListVersion: 0 });
      return;
    }
    lookUp.mutate({ codes: pasted.lines.map(({ code }) => code) }, { onSuccess: (answer) => setList(readList(pasted, answer)) });
  };

  return {
    text,
    problems,
    list,
    busy: lookUp.isPending,
    error: lookUp.error,
    read,
    write: (next: string) => {
      setText(next);
      setList(null);
    },
  };
};
