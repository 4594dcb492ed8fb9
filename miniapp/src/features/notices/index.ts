export { NoticesView } from './notices-view';
export { NoticesEntry, UnreadNotices } from './unread';
