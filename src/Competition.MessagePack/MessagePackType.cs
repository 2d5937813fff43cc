namespace Competition.MessagePack;

/// <summary>The families of MessagePack values.</summary>
public enum MessagePackType { Nil, Boolean, Integer, Float, String, Binary, Array, Map, Extension }
