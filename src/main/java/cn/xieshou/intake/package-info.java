/**
 * Intake (文本采集): figures and names found in texts that people paste or upload, each with
 * its place, for a person to confirm. Owns the table {@code intake_text}.
 */
@ApplicationModule(displayName = "Intake 文本采集", allowedDependencies = { "values", "values :: grammar" })
@NullMarked
package cn.xieshou.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
