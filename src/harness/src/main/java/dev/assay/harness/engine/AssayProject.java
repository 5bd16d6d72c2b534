package dev.assay.harness.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an empty class by which tools that look for classes find the cases of a project:
 *
 * <pre>
 * &#64;AssayProject
 * class DetectionsTest {}
 * </pre>
 *
 * <p>It has no effect on a class that is a {@code @Suite} too, which runs the cases by itself.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AssayProject {
  /** The project's folder, relative to the one tests run in; otherwise that of {@code assay.project}. */
  String value() default "";
}
