/**
 * Approval (审核流程): the steps that filings pass before they are posted. Owns the record
 * type {@code review-chains} and its table {@code review_chain}.
 */
@ApplicationModule(displayName = "Approval 审核流程", allowedDependencies = { "values", "access", "register" })
@NullMarked
package cn.xieshou.approval;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
