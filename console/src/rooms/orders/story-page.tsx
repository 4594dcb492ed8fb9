import { Link, useNavigate, useParams } from 'react-router';
import { OrderNo, Page } from '../../ui/index.ts';
import { StoryOf } from './story.tsx';

export const StoryPage = () => {
  const { orderNo = '' } = useParams();
  const go = useNavigate();
  return (
    <Page title={<OrderNo no={orderNo} />} about={<a href="/console/orders" onClick={(event) => { event.preventDefault(); if (history.length > 1) void go(-1); else void go('/orders'); }}>返回订单列表</a>} actions={<Link to={`/orders?store=${orderNo.slice(0, 4)}`}>这家门店的订单</Link>}>
      <StoryOf orderNo={orderNo} />
    </Page>
  );
};
