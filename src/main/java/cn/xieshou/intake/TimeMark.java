package cn.xieshou.intake;

import cn.xieshou.values.Period;

/**
 * A period that a text names (时期及其位置).
 *
 * @param from where it begins
 * @param to where it ends
 * @param period the period
 * @param compared whether it is only what something is compared with (较2021年)
 * @param leads whether it stands before all of its sentence, so that later sentences are
 * of it as well
 */
record TimeMark(int from, int to, Period period, boolean compared, boolean leads) {

}
