package cn.xieshou.park;

/** What sort of park it is (园区类别). */
enum ParkKind {

	/** A main platform for relocated industry (承接产业有序转移主平台). */
	MAIN_PLATFORM,

	/** A park that both sides build (共建合作园). */
	COOPERATION,

	/** A park for relocated industry (产业转移工业园). */
	TRANSFER,

	/** A park of one trade (特色产业园). */
	SPECIALISED,

	/** A farming park (农业产业园). */
	AGRICULTURE,

	/** A park of online trade (电商产业园). */
	ECOMMERCE,

	/** A park of farming and tourism (农旅产业园). */
	TOURISM,

	/** A park for small and new firms (创业园). */
	START_UP,

	/** Any other industrial park (一般产业园). */
	GENERAL

}
