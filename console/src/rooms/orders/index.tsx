import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../../ui/index.ts';
import { OrdersDesk } from './desk.tsx';
import { StoryPage } from './story-page.tsx';
import './orders.css';

/** `/orders?status=held` is the table, `/orders/F001-…` one order. */
export default function OrdersRoom() {
  return (
    <Routes>
      <Route index element={<OrdersDesk />} />
      <Route path=":orderNo" element={<StoryPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
