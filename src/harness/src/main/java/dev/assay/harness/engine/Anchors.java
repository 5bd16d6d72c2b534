package dev.assay.harness.engine;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.PackageNameFilter;
import org.junit.platform.engine.discovery.PackageSelector;

/** The classes among those a launcher asks for that stand for a project. */
final class Anchors {
  private static final String SUITE = "org.junit.platform.suite.api.Suite";

  private final EngineDiscoveryRequest request;

  Anchors(EngineDiscoveryRequest request) {
    this.request = request;
  }

  Set<Class<?>> classes() {
    Predicate<String> names = Filter.composeFilters(request.getFiltersByType(ClassNameFilter.class)).toPredicate()
        .and(Filter.composeFilters(request.getFiltersByType(PackageNameFilter.class)).toPredicate());
    Set<Class<?>> classes = new LinkedHashSet<>();
    request.getSelectorsByType(ClassSelector.class).forEach(each -> loaded(each).ifPresent(classes::add));
    request.getSelectorsByType(PackageSelector.class).forEach(each -> classes.addAll(
        ReflectionSupport.findAllClassesInPackage(each.getPackageName(), Anchors::isAnchor, names)));
    request.getSelectorsByType(ClasspathRootSelector.class).forEach(each -> classes.addAll(
        ReflectionSupport.findAllClassesInClasspathRoot(each.getClasspathRoot(), Anchors::isAnchor, names)));
    classes.removeIf(each -> !names.test(each.getName()));
    return classes;
  }

  static Optional<Class<?>> named(String name) {
    return ReflectionSupport.tryToLoadClass(name).toOptional().filter(Anchors::isAnchor).map(each -> (Class<?>) each);
  }

  private static Optional<Class<?>> loaded(ClassSelector selector) {
    try {
      return Optional.<Class<?>>of(selector.getJavaClass()).filter(Anchors::isAnchor);
    } catch (JUnitException noSuchClass) {
      return Optional.empty();
    }
  }

  /** A suite finds the cases by itself; they would run twice. */
  private static boolean isAnchor(Class<?> type) {
    return type.isAnnotationPresent(AssayProject.class) && Arrays.stream(type.getAnnotations())
        .noneMatch(each -> each.annotationType().getName().equals(SUITE));
  }
}
