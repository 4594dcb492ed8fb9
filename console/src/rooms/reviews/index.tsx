import { Route, Routes } from 'react-router';
import { ReviewsRoom } from './room.tsx';

/** `/reviews` opens the most urgent one, `/reviews/F001-…` that one. */
export default function Reviews() {
  return (
    <Routes>
      <Route path=":orderNo?" element={<ReviewsRoom />} />
    </Routes>
  );
}
