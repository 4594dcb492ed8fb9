import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../../ui/index.ts';
import { ReviewsRoom } from './room.tsx';

/** `/reviews` opens the most urgent one, `/reviews/F001-…` that one. */
export default function Reviews() {
  return (
    <Routes>
      <Route path=":orderNo?" element={<ReviewsRoom />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
