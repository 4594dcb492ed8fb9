import AuditOutlined from '@ant-design/icons/AuditOutlined';
import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import FileProtectOutlined from '@ant-design/icons/FileProtectOutlined';
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined';
import ProfileOutlined from '@ant-design/icons/ProfileOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';

/** The pictures of the side bar; one each, imported by name so that the others stay out of the bundle. */
export const RoomIcon = {
  reviews: FileSearchOutlined,
  rules: SafetyCertificateOutlined,
  orders: ProfileOutlined,
  onePass: BarChartOutlined,
  craft: CalendarOutlined,
  letters: FileProtectOutlined,
  audit: AuditOutlined,
} as const;
