/** Characters that stand beside any word without being a part of it. */

/** Particles and numerals stand beside any word. */
export const particles: ReadonlySet<string> = new Set(
  '的了着过地得等和与及或并且而但又也都就才更再还不没未无有是为被把将让使令向往从自由于在对按据以因用到至比同跟给当要能会可应须我你他她它们这那其此该某本各每两一二三四五六七八九十百千万亿个第之所则年月日号居占达超近约余逾',
);

/** Short names of those who work together, which stand beside each other: 政银企, 财金联动. */
export const parties: ReadonlySet<string> = new Set('政银企校地财金税保担研产学医农文旅商体展');

/** Areas one below the other: 省优县强, 县带乡、乡带村. */
export const levelsOfArea: ReadonlySet<string> = new Set('国省市县区乡镇村组户');

/** Features of the land and of towns: a character of these that seems wrong is mostly of a name, 溪源 and 直街. */
export const features: ReadonlySet<string> = new Set(
  '溪湖塘桥街巷寨岭峰坪坝湾洲岛堡庙寺塔屯圩浦滩泉畈坞堰坑埠濠涌垌墟峪',
);
