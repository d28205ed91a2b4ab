package cn.xieshou.briefing;

/**
 * Something that the text does not say (未列入).
 *
 * @param what what it is
 * @param why why it is not said
 * @param who who should report it, empty if nobody has to
 */
record Missing(String what, String why, String who) {

}
