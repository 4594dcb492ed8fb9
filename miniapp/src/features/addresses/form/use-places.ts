import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { cleanText, contracts, type Gcj02Point, type Output } from '@zhundan/shared';
import { useEffect, useState } from 'react';
import { callOrThrow, keyOf, type Refused } from '../../../api';
import { useDebounced } from '../../../lib/use-debounced';
import { EMPTY_SHEET, withLook } from '../map/roads';

const SETTLE_MS = { typing: 300, pin: 250, verdict: 500 } as const;
const LOOK_METERS = 600;

/** Five decimals are a metre: finer moves ask nothing new. */
const coarse = ({ lng, lat }: Gcj02Point) => ({ lng: Math.round(lng * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 });

/** Places that complete what is being typed, near the pin first. Keyed by the words, so an earlier answer never overtakes a later one. */
export const useTips = (typed: string, pin: Gcj02Point, enabled: boolean) => {
  const query = useDebounced(cleanText(typed), SETTLE_MS.typing);
  const input = { query, ...coarse(pin) };
  return useQuery<Output<typeof contracts.suggestPlaces>, Refused>({
    queryKey: keyOf(contracts.suggestPlaces, { query }),
    queryFn: () => callOrThrow(contracts.suggestPlaces, input),
    enabled: enabled && query.length > 0,
    placeholderData: keepPreviousData,
  });
};

/** What stands at the pin and near it, and all that has been seen of the neighbourhood since the page opened. */
export const useAround = (pin: Gcj02Point) => {
  const from = useDebounced(coarse(pin), SETTLE_MS.pin);
  const around = useQuery<{ from: Gcj02Point; answer: Output<typeof contracts.listPlacesAround> }, Refused>({
    queryKey: keyOf(contracts.listPlacesAround, from),
    queryFn: async () => ({ from, answer: await callOrThrow(contracts.listPlacesAround, { ...from, meters: LOOK_METERS }) }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const [sheet, setSheet] = useState(EMPTY_SHEET);
  useEffect(() => {
    if (around.data) setSheet((seen) => withLook(seen, around.data.from, around.data.answer));
  }, [around.data]);
  return { sheet, around: around.data?.answer ?? null, isMoving: around.isPlaceholderData || around.isFetching, error: around.error, retry: () => void around.refetch() };
};

/** The server's judgement of text, door and pin while they are written, once they stand still. */
export const useVerdict = (place: { text: string; door: string; pin: Gcj02Point }) => {
  const judged = useDebounced({ text: cleanText(place.text), door: cleanText(place.door), pin: coarse(place.pin) }, SETTLE_MS.verdict);
  const isSettled = judged.text === cleanText(place.text) && judged.door === cleanText(place.door) && JSON.stringify(judged.pin) === JSON.stringify(coarse(place.pin));
  const verdict = useQuery<Output<typeof contracts.verifyPlace>, Refused>({
    queryKey: keyOf(contracts.verifyPlace, judged),
    queryFn: () => callOrThrow(contracts.verifyPlace, judged),
    enabled: judged.text.length >= 2,
    placeholderData: keepPreviousData,
  });
  return { verdict: judged.text.length >= 2 ? (verdict.data ?? null) : null, isJudging: !isSettled || verdict.isFetching, error: verdict.error, retry: () => void verdict.refetch() };
};
