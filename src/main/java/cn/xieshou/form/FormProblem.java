package cn.xieshou.form;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form at one place (填报问题), in the reader's language.
 *
 * @param field the field, {@code phases[1].name} within a group, {@code null} if several
 * @param code what kind of fault it is
 * @param message what to do about it
 */
public record FormProblem(@Nullable String field, String code, String message) {

}
