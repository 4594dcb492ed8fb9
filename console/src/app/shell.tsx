import DownOutlined from '@ant-design/icons/DownOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { contracts } from '@zhundan/shared';
import { Button, Dropdown, Layout, Result } from 'antd';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { Link, Navigate, NavLink, Route, Routes } from 'react-router';
import { call, queryClient, session, useWho } from '../api/index.ts';
import { ROLE_NAMES } from '../lib/role-names.ts';
import { type Room, ROOMS, roomsFor } from '../rooms/index.ts';
import { RoomIcon } from '../ui/room-icon.tsx';
import { LoadingRoom, NoSuchPage } from '../ui/states.tsx';
import { BrandMark } from './brand-mark.tsx';
import { Mishap } from './mishap.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { tellTabs } from './tabs.ts';
import { useTitle } from './use-title.ts';

const SIDE_PX = 208;

/** Each room with its screen, which is fetched when somebody goes there. */
const PLACES = ROOMS.map((room) => ({ room, screen: lazy(room.load) }));

/** The frame around every room: who is signed in, where one may go, and the room itself. */
export const Shell = () => {
  const { role } = useWho();
  const rooms = roomsFor(role);
  useEffect(() => () => queryClient.clear(), []); // what one person read is not shown to the next
  return (
    <Layout className="zd-frame">
      <a className="zd-skip" href="#room">跳到内容</a>
      <Layout.Sider width={SIDE_PX} className="zd-side">
        <Link to="/" className="zd-brand"><BrandMark /><span>准单<small>总部后台</small></span></Link>
        <SideBar rooms={rooms} />
      </Layout.Sider>
      <Layout>
        <Layout.Header className="zd-head"><OfflineNotice /><WhoMenu /></Layout.Header>
        <Layout.Content id="room" tabIndex={-1} className="zd-content">
          <Routes>
            <Route index element={rooms[0] ? <Navigate to={rooms[0].path} replace /> : <NotForYou />} />
            {PLACES.map(({ room, screen }) => (
              <Route key={room.path} path={`${room.path}/*`} element={rooms.includes(room) ? <InRoom room={room} screen={screen} /> : <NotForYou />} />
            ))}
            <Route path="*" element={<NoSuchPage />} />
          </Routes>
        </Layout.Content>
      </Layout>
    </Layout>
  );
};

const InRoom = ({ room, screen: Screen }: { room: Room; screen: ComponentType }) => {
  useTitle(room.title);
  return (
    <Mishap key={room.path}>
      <Suspense fallback={<LoadingRoom />}><Screen /></Suspense>
    </Mishap>
  );
};

const SideBar = ({ rooms }: { rooms: readonly Room[] }) => (
  <nav aria-label="主导航">
    <ul className="zd-menu">
      {rooms.map(({ path, title, icon }) => {
        const Icon = RoomIcon[icon];
        return <li key={path}><NavLink to={`/${path}`}><Icon aria-hidden />{title}</NavLink></li>;
      })}
    </ul>
  </nav>
);

const WhoMenu = () => {
  const { name, role } = useWho();
  const signOut = async (): Promise<void> => {
    const reply = await call(contracts.endConsoleSession, {});
    if (!reply.ok && reply.refusal.code === 'OFFLINE') return;
    session.set(null);
    tellTabs('signedOut');
  };
  return (
    <Dropdown trigger={['click']} menu={{ items: [{ key: 'out', label: '退出登录', onClick: () => void signOut() }] }}>
      <Button type="text" className="zd-who" icon={<UserOutlined />}>{name} · {ROLE_NAMES[role]}<DownOutlined /></Button>
    </Dropdown>
  );
};

const NotForYou = () => {
  const { role } = useWho();
  return <Result status="info" title="这里不对您的岗位开放" subTitle={`您以“${ROLE_NAMES[role]}”登录。需要开通请联系管理员。`} />;
};
