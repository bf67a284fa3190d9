extension String {
  /// Writes UTF-8 where the string will keep it, so that no second copy is ever held. Memory that
  /// nothing was written to is only reserved.
  ///
  /// - Parameter capacity: in bytes; more than that may not be written.
  init(utf8Capacity capacity: Int, writing: (inout OutputSpan<UInt8>) -> Void) {
    self.init(unsafeUninitializedCapacity: capacity) { buffer in
      var output = unsafe OutputSpan(buffer: buffer, initializedCount: 0)
      writing(&output)
      return unsafe output.finalize(for: buffer)
    }
  }
}
