import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../../ui/index.ts';
import { OnePassDesk } from './desk.tsx';
import './one-pass.css';

/** `/one-pass?from=…&to=…&store=…` is the picture; `cause`, `only` and `submit` in the address say which rows lie open. */
export default function OnePassRoom() {
  return <Routes><Route index element={<OnePassDesk />} /><Route path="*" element={<NoSuchPage />} /></Routes>;
}
