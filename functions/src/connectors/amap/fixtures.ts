/** Answers as AMap writes them, absent values and all; shortened to what matters. */

const OK = { status: '1', info: 'OK', infocode: '10000' };
const NO_BUILDING = { name: [], type: [] };

export const geocodeOfHouseNumber = {
  ...OK, count: '1',
  geocodes: [{
    formatted_address: '浙江省绍兴市越城区人民中路|235号', country: '中国', province: '浙江省', citycode: '0575', city: '绍兴市',
    district: '越城区', township: [], neighborhood: NO_BUILDING, building: NO_BUILDING, adcode: '330602',
    street: '人民中路', number: '235号', location: '120.581000,30.001000', level: '门牌号',
  }],
};

export const geocodeOfCity = {
  ...OK, count: '1',
  geocodes: [{
    formatted_address: '浙江省绍兴市', country: '中国', province: '浙江省', citycode: '0575', city: '绍兴市',
    district: [], township: [], neighborhood: NO_BUILDING, building: NO_BUILDING, adcode: '330600',
    street: [], number: [], location: '120.582112,29.997117', level: '市',
  }],
};

export const geocodeOfNothing = { ...OK, count: '0', geocodes: [] };

export const regeocodeOfShop = {
  ...OK,
  regeocode: {
    formatted_address: '浙江省绍兴市越城区府山街道人民中路235号',
    addressComponent: {
      country: '中国', province: '浙江省', city: '绍兴市', citycode: '0575', district: '越城区', adcode: '330602',
      township: '府山街道', towncode: '330602001000', neighborhood: NO_BUILDING, building: NO_BUILDING, businessAreas: [[]],
      streetNumber: { street: '人民中路', number: '235号', location: '120.581000,30.001000', direction: '东', distance: '3.2' },
    },
    pois: [
      {
        id: 'B02', name: '绍兴市人民医院', type: '医疗保健服务;综合医院;三级甲等医院', tel: [], direction: '北', distance: '88.4',
        location: '120.581100,30.001800', address: '中兴北路568号', poiweight: '0.3', businessarea: [],
      },
      {
        id: 'B01', name: '鑫达五金店', type: '购物服务;家居建材市场;家居建材市场', tel: [], direction: '西', distance: '12.6',
        location: '120.580900,30.001010', address: [], poiweight: '0.1', businessarea: [],
      },
    ],
    roads: [{ id: 'R1', name: '人民中路', direction: '南', distance: '9.1', location: '120.581,30.0009' }],
    roadinters: [{
      direction: '西', distance: '140.7', location: '120.5795,30.001',
      first_id: 'R1', first_name: '人民中路', second_id: 'R2', second_name: '解放北路',
    }],
    aois: [],
  },
};

export const regeocodeOfBareField = {
  ...OK,
  regeocode: {
    formatted_address: '浙江省绍兴市新昌县回山镇',
    addressComponent: {
      country: '中国', province: '浙江省', city: '绍兴市', citycode: '0575', district: '新昌县', adcode: '330624',
      township: '回山镇', towncode: '330624105000', neighborhood: NO_BUILDING, building: NO_BUILDING, businessAreas: [[]],
      streetNumber: { street: [], number: [], location: [], direction: [], distance: [] },
    },
    pois: [], roads: [], roadinters: [], aois: [],
  },
};

export const regeocodeAtSea = {
  ...OK,
  regeocode: {
    formatted_address: [],
    addressComponent: {
      country: [], province: [], city: [], citycode: [], district: [], adcode: [], township: [], towncode: [],
      neighborhood: NO_BUILDING, building: NO_BUILDING, businessAreas: [[]],
      streetNumber: { street: [], number: [], location: [], direction: [], distance: [] },
    },
    pois: [], roads: [], roadinters: [], aois: [],
  },
};

export const tips = {
  ...OK, count: '3',
  tips: [
    { id: [], name: '五金', district: [], adcode: [], location: [], address: [], typecode: [], city: [] },
    {
      id: 'B01', name: '绍兴五金城', district: '浙江省绍兴市越城区', adcode: '330602', location: '120.601,30.012',
      address: '胜利东路360号', typecode: '060600', city: [],
    },
    { id: 'BV1', name: '5路', district: '浙江省绍兴市', adcode: '330600', location: [], address: '五金城--火车站', typecode: '151300', city: [] },
  ],
};

export const around = {
  ...OK, count: '2', suggestion: { keywords: [], cities: [] },
  pois: [
    {
      id: 'B02', name: '绍兴市人民医院', type: '医疗保健服务;综合医院;综合医院', typecode: '090100', biz_type: [], address: '中兴北路568号',
      location: '120.5811,30.0018', tel: [], distance: '88', pname: '浙江省', cityname: '绍兴市', adname: '越城区', adcode: '330602',
      biz_ext: { cost: [], rating: [] }, parent: [], childtype: [], shopid: [], shopinfo: '0', poiweight: [],
    },
    {
      id: 'B01', name: '鑫达五金店', type: '购物服务;家居建材市场;家居建材市场', typecode: '060600', biz_type: [], address: [],
      location: '120.5809,30.00101', tel: [], distance: '12', pname: '浙江省', cityname: '绍兴市', adname: '越城区', adcode: '330602',
      biz_ext: [], parent: [], childtype: [], shopid: [], shopinfo: '0', poiweight: [],
    },
  ],
};

export const refusal = (infocode: string, info: string) => ({ status: '0', info, infocode });
